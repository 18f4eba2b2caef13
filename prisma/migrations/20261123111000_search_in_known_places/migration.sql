-- As all functions here: what somebody puts into their own temporary schema is found last.
ALTER FUNCTION ballast.plain_words SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION ballast.search_people SET search_path = pg_catalog, public, ballast, pg_temp;
ALTER FUNCTION ballast.search_organizations SET search_path = pg_catalog, public, ballast, pg_temp;
