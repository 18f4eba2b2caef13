-- Two people who change a document at one moment: a new version must not be written under the marking before.
ALTER TABLE "document" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
GRANT UPDATE (version) ON document TO ballast_app;
