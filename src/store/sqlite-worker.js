// @ts-check
/**
 * A thread that asks one SQLite file one question after the other. It may wait here, for a lock or for the disk, which on
 * the event loop would keep everybody waiting; and a busy event loop keeps no question waiting, which by the driver's own
 * asynchronous methods it would: each costs a round of the loop. No TypeScript: threads of Node 20 get no loader.
 */
import { parentPort, workerData } from 'node:worker_threads';
import Connection from 'libsql';

/**
 * @import { Row } from './database.ts'
 * @import { Answer, Question } from './sqlite.ts'
 */

/** How long SQLite itself waits for another process before it says that it is busy. */
const busyMs = 20;

/** @type {Connection.Database | null} */
let connection = null;
/** Prepared once and kept: an open report names crashes when statements are collected. @type {Map<string, Connection.Statement>} */
const statements = new Map();

function opened() {
  if (connection) return connection;
  const opening = new Connection(String(workerData), { timeout: busyMs });
  try {
    // An answer that was given survives a power cut.
    opening.exec('PRAGMA synchronous = FULL');
    opening.exec('PRAGMA journal_mode = WAL');
  } catch (thrown) {
    opening.close();
    throw thrown;
  }
  connection = opening;
  return opening;
}

/** @param {Question} question @returns {readonly Row[]} */
function once({ sql, values }) {
  if (!/^(SELECT|PRAGMA)\b|\bRETURNING\b/.test(sql) && values.length === 0) {
    opened().exec(sql);
    return [];
  }
  const statement = statements.get(sql) ?? opened().prepare(sql.replaceAll(/\$(\d+)/g, '?$1'));
  statements.set(sql, statement);
  try {
    const given = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
    return /** @type {Row[]} */ (statement.all(given));
  } catch (thrown) {
    if (!isBusy(thrown)) statements.delete(sql);
    throw thrown;
  }
}

/** @param {Question} question @returns {readonly Row[]} */
function ask(question) {
  for (;;) {
    // Nobody waits for the answer any more, so this is not begun.
    if (Date.now() > question.until) throw Object.assign(new Error('too late'), { code: 'SQLITE_BUSY' });
    try {
      return once(question);
    } catch (thrown) {
      if (!isBusy(thrown)) throw thrown;
    }
  }
}

/** @param {unknown} thrown */
function isBusy(thrown) {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(thrown));
}

/** @param {unknown} thrown */
function codeOf(thrown) {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

/** @param {Question} question @returns {Answer} */
function answerTo(question) {
  const { id } = question;
  try {
    return { id, rows: ask(question) };
  } catch (thrown) {
    return { id, code: codeOf(thrown), message: thrown instanceof Error ? thrown.message : '' };
  }
}

parentPort?.on('message', (/** @type {Question | 'close'} */ message) => {
  if (message !== 'close') return parentPort?.postMessage(answerTo(message));
  connection?.close();
  parentPort?.close();
});
