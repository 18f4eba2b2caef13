import type { ReactNode } from "react";
import { SignedOutCover } from "@/components/auth/signed-out-cover";
import { AppFrame } from "@/components/layout/app-frame";
import { PortalPerson } from "@/components/layout/portal-person";
import { portalPlaces } from "@/components/layout/portal-places";
import { PortalSearch } from "@/components/layout/portal-search";
import { SlowPage } from "@/components/layout/slow-page";
import { ToastRegion } from "@/components/ui/toast";
import { api } from "@/server/api/caller";

/** The frame around every signed-in page. It shows places; it does not guard them. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const portal = await api();
  const [me, unread, own] = await Promise.all([
    portal.navigation.me(),
    portal.notifications.unreadCount(),
    portal.auth.me(),
  ]);
  const places = me.places.map((name) => portalPlaces[name]);
  return (
    <AppFrame
      places={places}
      noticeCount={unread}
      searchButton={<PortalSearch places={places} />}
      personMenu={<PortalPerson person={{ name: me.name, subtitle: me.subtitle }} />}
    >
      <SlowPage>{own ? <SignedOutCover person={own}>{children}</SignedOutCover> : children}</SlowPage>
      <ToastRegion />
    </AppFrame>
  );
}
