"""What a colour is for: the names by which marks ask for one (headcount.page.colours.ROLES)."""

INK, MUTED, FAINT, BAR, GROUND = "ink", "muted", "faint", "bar", "ground"
OFFICIALS, CHARITIES, PLAIN = "officials", "charities", "plain"
