"""The history of the tables: Alembic's migrations, applied by ``koppi migrate`` and at every start."""
