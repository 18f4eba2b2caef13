import "@fontsource-variable/public-sans";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Ballast", template: "%s · Ballast" },
  description: "Cybersecurity help for the people who run elections. Voluntary and support only.",
  icons: { icon: "/favicon.svg" },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1f28" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US" data-theme={await chosenTheme()}>
      <body>{children}</body>
    </html>
  );
}

/** The reader's own choice; without one the system decides in CSS. */
async function chosenTheme() {
  const theme = (await cookies()).get("theme")?.value;
  return theme === "light" || theme === "dark" ? theme : undefined;
}
