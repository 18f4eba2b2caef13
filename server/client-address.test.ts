import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

test("without a proxy of our own, the header is a client's word", () => {
  expect(clientAddress("192.0.2.7", "203.0.113.1", 0)).toBe("192.0.2.7");
});

test("behind one proxy, what it appended counts, whatever the client wrote before it", () => {
  expect(clientAddress("127.0.0.1", "203.0.113.1", 1)).toBe("203.0.113.1");
  expect(clientAddress("127.0.0.1", "8.8.8.8, 203.0.113.1", 1)).toBe("203.0.113.1");
});

test("behind two, the outer one's word", () => {
  expect(clientAddress("127.0.0.1", "8.8.8.8, 203.0.113.1, 10.0.0.2", 2)).toBe("203.0.113.1");
});

test("a request that came past the proxy counts as its socket", () => {
  expect(clientAddress("192.0.2.7", undefined, 1)).toBe("192.0.2.7");
  expect(clientAddress(undefined, undefined, 1)).toBe("unknown");
});
