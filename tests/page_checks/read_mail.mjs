// Reads mails with postal-mime, as mail programs do: each argument is a file, a JSON object a line goes out.
// The packages are looked for in the current folder.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const found = createRequire(`${process.cwd()}/`).resolve("postal-mime");
const { default: PostalMime } = await import(pathToFileURL(found));

for (const file of process.argv.slice(2)) {
  const mail = await PostalMime.parse(readFileSync(file), { attachmentEncoding: "base64" });
  const attached = mail.attachments.map((one) => [one.filename, one.mimeType, one.content]);
  const receivers = mail.to.map((one) => [one.name, one.address]);
  console.log(JSON.stringify({ receivers, subject: mail.subject, text: mail.text, attached }));
}
