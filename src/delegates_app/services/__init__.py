"""What a desk can do, without Qt and without SQL."""
