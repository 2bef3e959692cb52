// Checks HTML with html-validate: a JSON string a line comes in, a JSON list of mistakes a line goes out.
// Arguments: the file with the rules. The packages are looked for in the current folder.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { HtmlValidate } = createRequire(`${process.cwd()}/`)("html-validate");
const validator = new HtmlValidate(JSON.parse(readFileSync(process.argv[2], "utf8")));

for await (const line of createInterface({ input: process.stdin })) {
  const report = await validator.validateString(JSON.parse(line));
  const mistakes = report.results.flatMap((result) => result.messages);
  console.log(JSON.stringify(mistakes.map((one) => `line ${one.line}: ${one.ruleId}: ${one.message}`)));
}
