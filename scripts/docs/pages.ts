import { format, resolveConfig } from "prettier";
import { permissionsPage } from "./permissions";
import { workflowsPage } from "./workflows";

/** The pages made from the code, by file, as they have to be. */
export async function generatedPages(): Promise<Record<string, string>> {
  return {
    "docs/permissions.md": await tidy("docs/permissions.md", permissionsPage()),
    "docs/workflows.md": await tidy("docs/workflows.md", workflowsPage()),
  };
}

async function tidy(filepath: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
