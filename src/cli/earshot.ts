#!/usr/bin/env node
import { auditCommand } from './audit.ts';
import { UsageError } from './arguments.ts';
import { directoryCommand } from './directory.ts';
import { detectorList } from './detectors.ts';
import { matchLines } from './match.ts';
import { isWorker, serveAsWorker } from './pool.ts';
import { scoreCommand } from './score.ts';

const HELP = `Earshot shows whether a company will hear you.

  earshot audit INPUT...   files (.html .htm .mhtml .eml .mbox .warc .warc.gz), folders, http(s) addresses, or - for stdin
      --format FORMAT      text, json, jsonl, csv, md, html, svg or sarif (text on a terminal, else jsonl)
      --by-company         merge the readings into one record per company before scoring
      --url ADDRESS        where a saved page came from (else canonical, og:url or the saved-from comment)
      --directory PACK     show what a directory pack says of the company, marked as such, behind what was read
      --jobs N             workers (half a dozen files are read by one)
      --fail-on LIMIT      exit status 1 from a band (A to E) or severity (minor, moderate, serious, critical) on
      --lang LANG          language of the scorecard: en, de or ar
  earshot match            JSONL {"text"} on stdin → the same line with phrase classes, spans and detectors
  earshot score FOLDER     labels.jsonl beside files, or labelled texts → precision, recall, false accusations (--format table|json, --list)
  earshot directory SOURCE...  folders, files or addresses of JustDeleteMe and Datenanfragen.de → one directory pack, on stdout
      --out FILE           write the pack there, whole or not at all
      --date NAME=DAY      day of the upstream state, as justdeleteme=2026-08-21 (else the date of the files)
  earshot detectors        what it looks for (--format jsonl for all of its metadata)

Exit status: 0 it ran, 1 past --fail-on, 2 it could not run.
`;

async function main([command, ...words]: readonly string[]): Promise<number> {
  switch (command) {
    case 'audit': return auditCommand(words);
    case 'match': await matchLines(process.stdin, process.stdout); return 0;
    case 'score': return scoreCommand(words);
    case 'directory': return directoryCommand(words);
    case 'detectors': process.stdout.write(`${detectorList(words.includes('jsonl') ? 'jsonl' : 'text')}\n`); return 0;
    case undefined: case 'help': case '--help': case '-h': process.stdout.write(HELP); return 0;
    default: throw new UsageError(`There is no command "${command}"; choose audit, match, score, directory or detectors, or see earshot --help.`);
  }
}

function fail(error: unknown): void {
  process.exitCode = 2;
  process.stderr.write(`earshot: ${error instanceof Error ? error.message : String(error)}\n`);
}

// A reader that has seen enough (head, less) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(0); else throw error; });

if (isWorker) serveAsWorker();
else main(process.argv.slice(2)).then(status => { process.exitCode = status; }, fail);
