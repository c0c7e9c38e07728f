"""Documents in and out: workbooks, badges, lists."""
