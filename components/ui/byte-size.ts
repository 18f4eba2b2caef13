const UNITS = ["bytes", "kB", "MB", "GB"] as const;

/** "212 kB", "64 MB": the file limit of 64 MiB reads as 64 MB. */
export function formatBytes(bytes: number) {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const text = size < 10 && unit > 1 ? size.toFixed(1).replace(/\.0$/, "") : String(Math.round(size));
  return `${text} ${UNITS[unit] ?? "bytes"}`;
}
