export { loadReference } from "./reference";
export { loadDemonstration } from "./demonstration";
