"""placeholder: the public names are gathered here."""
