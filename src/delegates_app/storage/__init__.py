"""Where the register is kept; the only package that knows SQLAlchemy."""
