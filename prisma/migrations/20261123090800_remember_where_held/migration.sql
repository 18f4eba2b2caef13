-- A request on hold knows where it stood, so that taking it off hold brings it back there.
ALTER TABLE "assistance_request" ADD COLUMN "held_from" TEXT;
