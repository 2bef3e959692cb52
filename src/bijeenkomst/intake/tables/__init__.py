"""What stands in a file as rows of cells, whatever format it came in, with what a spreadsheet says of its cells."""
