"""Workbooks in and out: the only place with openpyxl."""
