"""The report: what the class believes, the map, tables for a spreadsheet, a page for each pupil."""
