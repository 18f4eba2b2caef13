// The compiler would otherwise infer a type from 100 kB of coordinates.
declare module "us-atlas/states-albers-10m.json" {
  import type { feature } from "topojson-client";

  type Topology = Parameters<typeof feature>[0];
  type Collection = Extract<Parameters<typeof feature>[1], { type: "GeometryCollection" }>;
  const topology: Topology & { objects: { states: Collection } };
  export default topology;
}
