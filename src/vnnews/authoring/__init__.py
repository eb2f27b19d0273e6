"""For authors of profiles: a first profile from saved pages, checks of a profile, and differences of articles."""
