// Seals what BALLAST_SECRET protects with the present one, after it was changed: npm run seal-anew
import { sealAnew } from "@/server/auth/seal-anew";
import { sealingProblems } from "@/server/env";

const problems = sealingProblems(process.env);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
const { sealed, already, unreadable } = await sealAnew();
console.log(`${sealed} authenticator keys were sealed anew, ${already} were already.`);
if (unreadable > 0)
  console.error(`${unreadable} open with neither secret. Those people need a new invitation.`);
else console.log("BALLAST_SECRET_PREVIOUS can be taken out of the settings.");
process.exit(unreadable > 0 ? 1 : 0);
