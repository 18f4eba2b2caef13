// The compiler would otherwise infer a type from 100 kB of coordinates.
declare module "us-atlas/states-albers-10m.json" {
  import type { GeometryCollection, Topology } from "topojson-specification";
  const topology: Topology<{ states: GeometryCollection<{ name: string }> }>;
  export default topology;
}
