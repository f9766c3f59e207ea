// @ts-check
/**
 * A thread that asks one SQLite file. It may wait here, for a lock or for the disk, which on the event loop would keep
 * everybody waiting; and a busy event loop keeps no question waiting, which by the driver's own asynchronous methods it
 * would: each costs a round of the loop. No TypeScript: threads of Node 20 get no loader.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import Connection from 'libsql';

/**
 * @import { MessagePort } from 'node:worker_threads'
 * @import { Row } from './database.ts'
 * @import { Answer, Question } from './sqlite.ts'
 */

/** How long SQLite itself waits for another process before it says that it is busy: it looks after 1 ms and after 2 more. */
const busyMs = 3;
/** Other processes wait for the lock meanwhile: some milliseconds, and the disk. */
const mostTogether = 100;

const port = /** @type {MessagePort} */ (parentPort);
/** @type {Connection.Database | null} */
let connection = null;
/** Prepared once and kept: an open report names crashes when statements are collected. @type {Map<string, Connection.Statement>} */
const statements = new Map();
/** Whom nobody has answered yet. @type {Question[]} */
let questions = [];
/** So many of the first failed together, and are asked one by one. */
let apart = 0;
let closing = false;
/** Nothing ever changes it: to wait. */
const never = new Int32Array(new SharedArrayBuffer(4));

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

/** @param {string} sql */
function isRead(sql) {
  return /^(SELECT|PRAGMA)\b/.test(sql);
}

/** It changes rows, and nothing besides. @param {string} sql */
function changesRows(sql) {
  return /\bRETURNING\b/.test(sql);
}

/** @param {Question} question @returns {readonly Row[]} */
function ask({ sql, values }) {
  if (!isRead(sql) && !changesRows(sql) && values.length === 0) {
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

/**
 * All of them or none, for one wait for the disk, which is nearly all that a write costs. Also one alone: the driver leaves
 * a statement open that found the file locked, so the next read would stay open too, and whatever is written by others
 * after that keeps this connection from writing. To begin a transaction leaves nothing open.
 *
 * @param {readonly Question[]} group
 */
function writeTogether(group) {
  opened().exec('BEGIN IMMEDIATE');
  try {
    const answers = group.map(ask);
    opened().exec('COMMIT');
    return answers;
  } catch (thrown) {
    // SQLite itself has undone it when the disk is full, for one.
    if (opened().inTransaction) opened().exec('ROLLBACK');
    throw thrown;
  }
}

/** The writes that are next, or the one question that is for itself. */
function nextGroup() {
  if (apart > 0 || connection?.inTransaction) return questions.slice(0, 1);
  const other = questions.findIndex(({ sql }) => !changesRows(sql));
  return questions.slice(0, other < 0 ? mostTogether : Math.max(1, Math.min(other, mostTogether)));
}

/** @param {Question | 'close'} message */
function take(message) {
  if (message === 'close') closing = true;
  // It waits neither for the disk nor for other processes.
  else if (isRead(message.sql)) questions.unshift(message);
  else questions.push(message);
}

/** @param {Answer} answer */
function say(answer) {
  port.postMessage(answer);
}

/** Nobody waits for these any more, so they are not begun. What ends a transaction always is. */
function dropLate() {
  if (connection?.inTransaction) return;
  const now = process.hrtime.bigint();
  if (questions.every(({ until }) => until >= now)) return;
  for (const { id, until } of questions) if (until < now) say({ id, code: 'SQLITE_BUSY', message: 'too late' });
  questions = questions.filter(({ until }) => until >= now);
}

/**
 * SQLite keeps no line: who lets go of the file and has work takes it again before any other process looks. So it is left
 * alone for a quarter of the time that a write took.
 *
 * @param {number} ms
 */
function letOthersIn(ms) {
  Atomics.wait(never, 0, 0, ms / 4);
}

function answerNext() {
  const group = nextGroup();
  const writes = changesRows(group[0]?.sql ?? '') && !connection?.inTransaction;
  const started = performance.now();
  try {
    const answers = writes ? writeTogether(group) : group.map(ask);
    for (const [index, { id }] of group.entries()) say({ id, rows: answers[index] ?? [] });
  } catch (thrown) {
    // Another process has it, and this one asks again, for as long as somebody waits.
    if (isBusy(thrown)) return;
    if (group.length > 1) {
      apart = group.length;
      return;
    }
    for (const { id } of group)
      say({ id, code: codeOf(thrown), message: thrown instanceof Error ? thrown.message : '' });
  }
  questions.splice(0, group.length);
  apart = Math.max(0, apart - 1);
  if (writes) letOthersIn(performance.now() - started);
}

/** @param {unknown} thrown */
function isBusy(thrown) {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(thrown));
}

/** @param {unknown} thrown */
function codeOf(thrown) {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

port.on('message', (/** @type {Question | 'close'} */ first) => {
  take(first);
  do {
    // Whatever came while the disk was waited for goes together.
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) take(next.message);
    dropLate();
    if (questions.length > 0) answerNext();
  } while (questions.length > 0);
  if (!closing) return;
  connection?.close();
  port.close();
});
