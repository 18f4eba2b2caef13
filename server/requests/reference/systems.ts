/** What a request can be about. */
export const systems = [
  { key: "registration_website", label: "Voter registration website" },
  { key: "registration_database", label: "Voter registration database" },
  { key: "poll_books", label: "Electronic poll books" },
  { key: "management_system", label: "Election management system" },
  { key: "tabulation", label: "Tabulation" },
  { key: "results_page", label: "Results page" },
  { key: "ballot_delivery", label: "Ballot delivery" },
  { key: "email", label: "E-mail" },
  { key: "office_network", label: "Office network" },
  { key: "public_website", label: "Election office website" },
] as const;

export const reasons = [
  { key: "proactive", label: "To find problems early" },
  { key: "pre_election", label: "Before an election" },
  { key: "post_incident", label: "After an incident" },
  { key: "mandated", label: "A law or policy calls for it" },
  { key: "leadership_requested", label: "Our leadership asked for it" },
  { key: "renewal", label: "To repeat an earlier check" },
] as const;

export const hostedBy = [
  { key: "self", label: "Our own office" },
  { key: "state", label: "The state" },
  { key: "county_it", label: "The county or city IT department" },
  { key: "vendor", label: "A vendor" },
  { key: "cloud", label: "A cloud provider" },
] as const;
