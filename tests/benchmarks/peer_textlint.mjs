/* Times the textlint rule date-weekday-mismatch on the texts of a JSON lines file.
 *
 *     node peer_textlint.mjs MODULES SAMPLE SECONDS REPEATS
 *
 * MODULES is the folder with the packages. Prints a JSON object: version, articles (as many as fit into SECONDS of CPU
 * time), seconds (CPU time of each repeat), found (messages in the last repeat).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [modules, sample, limit, repeats] = process.argv.slice(2);
const require = createRequire(`${resolve(modules)}/`);
const { TextlintKernel } = require("@textlint/kernel");
const plugin = require("@textlint/textlint-plugin-text");
const rule = require("textlint-rule-date-weekday-mismatch");
const { version } = require("textlint-rule-date-weekday-mismatch/package.json");

const kernel = new TextlintKernel();
const options = {
  ext: ".txt",
  plugins: [{ pluginId: "text", plugin: plugin.default ?? plugin }],
  rules: [{ ruleId: "date-weekday-mismatch", rule: rule.default ?? rule, options: true }],
};

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function lint(text) {
  return (await kernel.lintText(text, options)).messages.length;
}

const texts = readFileSync(sample, "utf-8").trimEnd().split("\n").map((line) => JSON.parse(line).text);
await lint(texts[0]);
let articles = 0;
let found = 0;
const seconds = [];
const begun = cpuSeconds();
for (const text of texts) {
  found += await lint(text);
  articles += 1;
  if (cpuSeconds() - begun > Number(limit)) break;
}
seconds.push(cpuSeconds() - begun);
for (let repeat = 1; repeat < Number(repeats); repeat += 1) {
  const again = cpuSeconds();
  found = 0;
  for (const text of texts.slice(0, articles)) found += await lint(text);
  seconds.push(cpuSeconds() - again);
}
console.log(JSON.stringify({ version, articles, seconds, found }));
