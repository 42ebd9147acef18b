"""What was handed in, read: files, cells, records, journals, and whose each of them is."""
