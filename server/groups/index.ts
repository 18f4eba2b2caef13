export { chairs, mayPublishTo } from "./queries";
