"""The database of a project. The only package that knows SQLAlchemy."""
