"""The teacher's desk: homework is made, handed-in notebooks are read, a report is written."""

__all__ = ["report_command"]
