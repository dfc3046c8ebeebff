// Exit code 0 when a URL answers. Usage: node ask.mjs URL
import { answers } from "./probe.mjs";

process.exit((await answers(process.argv[2])) ? 0 : 1);
