import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { AgreementPaper } from "./outputs";

/** The words that are signed, numbered so that people can speak about them. */
export function AgreementTerms({ agreement }: { agreement: AgreementPaper }) {
  return (
    <Panel aria-labelledby="terms">
      <PanelHead id="terms" title="Rules of engagement" sub={`Terms ${agreement.termsVersion}`} />
      <PanelBody className="max-w-measure space-y-4 text-prose">
        {agreement.terms.map(({ heading, clauses }, section) => (
          <section key={heading}>
            <h3>
              {section + 1}. {heading}
            </h3>
            <ul className="mt-1 space-y-1.5">
              {clauses.map((clause, position) => (
                <li key={clause} className="grid grid-cols-[2rem_minmax(0,1fr)]">
                  <span className="text-muted">
                    {section + 1}.{position + 1}
                  </span>
                  {clause}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </PanelBody>
    </Panel>
  );
}
