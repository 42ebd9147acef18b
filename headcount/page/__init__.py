"""What a page shows: boxed notes, tables and colours, with a rich and a plain form each."""

__all__ = ["colours", "shown", "small_pictures", "tables"]
