export { tellPeople } from "./reactions";
export { answerApplicant } from "./welcome";
