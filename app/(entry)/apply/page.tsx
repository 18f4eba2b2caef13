import { ApplicationForm } from "@/components/membership/application-form";
import { buttonClasses } from "@/components/ui/button-classes";
import { RadioCards } from "@/components/ui/choice-cards";
import { organizationRoles, roleHint, shortRole } from "@/server/membership/reference/roles";

export const metadata = { title: "Request an account" };

export default function ApplyPage() {
  const roles = organizationRoles.map((role) => ({
    value: role,
    label: shortRole(role),
    hint: roleHint[role],
  }));
  return (
    <>
      <h1>Request an account</h1>
      <p className="mt-1 mb-6 text-muted">
        For people who run elections and those who help them. Voluntary, free, and support only. You have an
        account already?{" "}
        <a href="/sign-in" className="link">
          Sign in
        </a>
      </p>
      <ApplicationForm button={<SendButton />}>
        <RadioCards
          name="role"
          label="What you will do here"
          defaultValue="official"
          choices={roles}
          columns={1}
        />
      </ApplicationForm>
    </>
  );
}

function SendButton() {
  return (
    <button type="submit" className={buttonClasses("primary", "large")}>
      <span className="group-aria-busy:hidden">Request an account</span>
      <span className="hidden group-aria-busy:inline">Sending…</span>
    </button>
  );
}
