"""The teacher's desk: homework is made, handed-in notebooks are read, a report is written."""

__all__ = ["homework_command", "report_box", "report_command", "set_box"]
