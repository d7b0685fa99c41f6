/** The command: one class for each subcommand, and what they share. */
package io.keepsake.command;
