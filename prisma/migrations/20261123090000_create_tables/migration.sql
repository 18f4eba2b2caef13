-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "authority" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "covers" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_on" DATE NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "terms_version" TEXT NOT NULL,
    "scope_version_id" UUID NOT NULL,
    "scope_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'sent',
    "signer_id" UUID NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_at" TIMESTAMPTZ(3),
    "due_on" DATE NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "voided_because" TEXT,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "scope_hash" TEXT NOT NULL,
    "factor" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stepped_up_at" TIMESTAMPTZ(3),
    "idle_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factor" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "last_used_step" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "arrives_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "group_id" UUID,
    "request_id" UUID,
    "author_id" UUID NOT NULL,
    "current_version" INTEGER NOT NULL DEFAULT 1,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_version" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(3),
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'staged',
    "uploaded_by_id" UUID NOT NULL,
    "request_id" UUID,
    "message_id" UUID,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_ref" TEXT NOT NULL,
    "organization_id" UUID,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "trace_id" TEXT NOT NULL,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_seal" (
    "position" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_seal_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "event_delivery" (
    "event_id" UUID NOT NULL,
    "delivered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_delivery_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "working_group" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "working_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "constituency" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "voting" BOOLEAN NOT NULL DEFAULT true,
    "person_id" UUID,
    "organization_id" UUID,
    "term_ends_on" DATE,
    "position" INTEGER NOT NULL,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jurisdiction" (
    "fips" TEXT NOT NULL,
    "state_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "region" INTEGER NOT NULL,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "jurisdiction_pkey" PRIMARY KEY ("fips")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "jurisdiction_fips" TEXT,
    "state_code" TEXT,
    "region" INTEGER,
    "time_zone" TEXT NOT NULL,
    "is_election_office" BOOLEAN NOT NULL DEFAULT false,
    "domains" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "phone" TEXT,
    "status" TEXT NOT NULL DEFAULT 'listed',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "phone" TEXT,
    "time_zone" TEXT,
    "status" TEXT NOT NULL DEFAULT 'applied',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "roles" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'active',
    "sponsored_by_id" UUID,
    "admitted_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_on" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "sponsored_by_id" UUID,
    "sponsored_at" TIMESTAMPTZ(3),
    "admitted_by_id" UUID,
    "admitted_at" TIMESTAMPTZ(3),
    "declined_by_id" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "declined_because" TEXT,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "region" INTEGER,

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "services" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "is_lead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("team_id","person_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "needs" TEXT[],
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_kind" TEXT NOT NULL,
    "availability" TEXT NOT NULL,
    "availability_note" TEXT NOT NULL,
    "available_from" DATE,
    "available_until" DATE,
    "funding_basis" TEXT NOT NULL,
    "counsel_check" BOOLEAN NOT NULL,
    "paperwork" TEXT[],
    "needs_scope" BOOLEAN NOT NULL,
    "lead_time_days" INTEGER NOT NULL,
    "phases" JSONB NOT NULL,
    "crew" INTEGER,
    "freeze_days_before" INTEGER,
    "freeze_days_after" INTEGER,
    "deliverable" TEXT NOT NULL,
    "alternatives" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "service_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "assistance_request" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "state_code" TEXT,
    "region" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "requester_id" UUID NOT NULL,
    "coordinator_id" UUID,
    "team_id" UUID,
    "election_key" TEXT,
    "due_on" DATE,
    "submitted_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],

    CONSTRAINT "assistance_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_content" (
    "request_id" UUID NOT NULL,
    "reason" TEXT,
    "details" TEXT NOT NULL DEFAULT '',
    "systems" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hosted_by" TEXT,
    "host_name" TEXT NOT NULL DEFAULT '',
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "signer_id" UUID,
    "preferred_from" DATE,
    "preferred_to" DATE,
    "dates_to_avoid" TEXT NOT NULL DEFAULT '',
    "step" INTEGER NOT NULL DEFAULT 1,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_content_pkey" PRIMARY KEY ("request_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "question_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scope_version" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],

    CONSTRAINT "scope_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scope_target" (
    "id" UUID NOT NULL,
    "scope_version_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "hosted_by" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],

    CONSTRAINT "scope_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "election" (
    "key" TEXT NOT NULL,
    "state_code" TEXT,
    "scope" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "election_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "election_milestone" (
    "election_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "election_milestone_pkey" PRIMARY KEY ("election_key","kind")
);

-- CreateTable
CREATE TABLE "freeze" (
    "id" UUID NOT NULL,
    "state_code" TEXT NOT NULL,
    "jurisdiction_fips" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "freeze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "jurisdiction_fips" TEXT,
    "state_code" TEXT,
    "service_code" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'booked',
    "booked_by_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "canceled_at" TIMESTAMPTZ(3),
    "canceled_because" TEXT,
    "tlp" TEXT NOT NULL,
    "audience" TEXT[],

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unavailability" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "unavailability_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "authority_organization_id_idx" ON "authority"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_ref_key" ON "agreement"("ref");

-- CreateIndex
CREATE INDEX "agreement_request_id_idx" ON "agreement"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_agreement_id_key" ON "signature"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "factor_person_id_kind_key" ON "factor"("person_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_person_id_idx" ON "invitation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_ref_key" ON "document"("ref");

-- CreateIndex
CREATE INDEX "document_group_id_idx" ON "document"("group_id");

-- CreateIndex
CREATE INDEX "document_request_id_idx" ON "document"("request_id");

-- CreateIndex
CREATE INDEX "document_updated_at_id_idx" ON "document"("updated_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_file_id_key" ON "document_version"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_document_id_number_key" ON "document_version"("document_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_document_id_version_number_person_id_key" ON "receipt"("document_id", "version_number", "person_id");

-- CreateIndex
CREATE INDEX "stored_file_message_id_idx" ON "stored_file"("message_id");

-- CreateIndex
CREATE INDEX "stored_file_status_created_at_idx" ON "stored_file"("status", "created_at");

-- CreateIndex
CREATE INDEX "event_subject_kind_subject_id_at_idx" ON "event"("subject_kind", "subject_id", "at");

-- CreateIndex
CREATE INDEX "event_at_id_idx" ON "event"("at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "event_seal_event_id_key" ON "event_seal"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "working_group_slug_key" ON "working_group"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "seat_group_id_person_id_key" ON "seat"("group_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_group_id_position_key" ON "seat"("group_id", "position");

-- CreateIndex
CREATE INDEX "jurisdiction_state_code_level_idx" ON "jurisdiction"("state_code", "level");

-- CreateIndex
CREATE INDEX "organization_state_code_idx" ON "organization"("state_code");

-- CreateIndex
CREATE INDEX "organization_jurisdiction_fips_idx" ON "organization"("jurisdiction_fips");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_organization_id_idx" ON "membership"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_organization_id_key" ON "membership"("person_id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_ref_key" ON "application"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "application_person_id_key" ON "application"("person_id");

-- CreateIndex
CREATE INDEX "application_organization_id_idx" ON "application"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_role_person_id_role_key" ON "staff_role"("person_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "team_name_key" ON "team"("name");

-- CreateIndex
CREATE INDEX "team_member_person_id_idx" ON "team_member"("person_id");

-- CreateIndex
CREATE INDEX "notification_person_id_created_at_idx" ON "notification"("person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_event_id_person_id_key" ON "notification"("event_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_notification_id_key" ON "mail"("notification_id");

-- CreateIndex
CREATE INDEX "mail_status_idx" ON "mail"("status");

-- CreateIndex
CREATE UNIQUE INDEX "assistance_request_ref_key" ON "assistance_request"("ref");

-- CreateIndex
CREATE INDEX "assistance_request_organization_id_idx" ON "assistance_request"("organization_id");

-- CreateIndex
CREATE INDEX "assistance_request_status_due_on_idx" ON "assistance_request"("status", "due_on");

-- CreateIndex
CREATE INDEX "assistance_request_state_code_idx" ON "assistance_request"("state_code");

-- CreateIndex
CREATE INDEX "assistance_request_created_at_id_idx" ON "assistance_request"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "message_request_id_created_at_idx" ON "message"("request_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "scope_version_request_id_number_key" ON "scope_version"("request_id", "number");

-- CreateIndex
CREATE INDEX "scope_target_request_id_idx" ON "scope_target"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "scope_target_scope_version_id_value_key" ON "scope_target"("scope_version_id", "value");

-- CreateIndex
CREATE INDEX "election_date_idx" ON "election"("date");

-- CreateIndex
CREATE INDEX "freeze_state_code_idx" ON "freeze"("state_code");

-- CreateIndex
CREATE UNIQUE INDEX "booking_ref_key" ON "booking"("ref");

-- CreateIndex
CREATE INDEX "booking_request_id_idx" ON "booking"("request_id");

-- CreateIndex
CREATE INDEX "booking_starts_on_idx" ON "booking"("starts_on");

-- CreateIndex
CREATE INDEX "unavailability_team_id_idx" ON "unavailability"("team_id");

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "assistance_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_scope_version_id_fkey" FOREIGN KEY ("scope_version_id") REFERENCES "scope_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor" ADD CONSTRAINT "factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "assistance_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "assistance_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_seal" ADD CONSTRAINT "event_seal_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_delivery" ADD CONSTRAINT "event_delivery_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_jurisdiction_fips_fkey" FOREIGN KEY ("jurisdiction_fips") REFERENCES "jurisdiction"("fips") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_request" ADD CONSTRAINT "assistance_request_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_request" ADD CONSTRAINT "assistance_request_service_code_fkey" FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_request" ADD CONSTRAINT "assistance_request_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_request" ADD CONSTRAINT "assistance_request_election_key_fkey" FOREIGN KEY ("election_key") REFERENCES "election"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_content" ADD CONSTRAINT "request_content_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "assistance_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "assistance_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scope_version" ADD CONSTRAINT "scope_version_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "assistance_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scope_target" ADD CONSTRAINT "scope_target_scope_version_id_fkey" FOREIGN KEY ("scope_version_id") REFERENCES "scope_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "election_milestone" ADD CONSTRAINT "election_milestone_election_key_fkey" FOREIGN KEY ("election_key") REFERENCES "election"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "assistance_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_service_code_fkey" FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unavailability" ADD CONSTRAINT "unavailability_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
