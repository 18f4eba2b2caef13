import type { Context } from "@/server/access";

/** Who is signed in, for the frame and the sign-in page; null for a visitor. */
export function whoAmI({ viewer }: Context) {
  if (!viewer.isActive) return null;
  const { id, name, title, email, timeZone, isDemonstration, organizations, staff } = viewer;
  const offices = organizations.map((organization) => ({ id: organization.id, name: organization.name }));
  return { id, name, title, email, timeZone, isDemonstration, organizations: offices, staff };
}
