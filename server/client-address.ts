/**
 * Who asks, as rate limits count: the socket's address, or what the outermost of this many own proxies saw. Whatever
 * a client wrote in front of that is its own word and is not read.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string {
  const passed = forwardedFor?.split(",").map((each) => each.trim()) ?? [];
  return (proxies > 0 ? passed.at(-proxies) : undefined) ?? socketAddress ?? "unknown";
}
