package io.keepsake.sqlite.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** SQLite's files are shared by way of memory, which the machines of a network do not have in common. */
public final class LocalDisk {
  private static final Set<String> OF_NETWORKS = Set.of(
      "nfs",
      "nfs3",
      "nfs4",
      "cifs",
      "smb",
      "smb2",
      "smb3",
      "smbfs",
      "afs",
      "afpfs",
      "ncpfs",
      "coda",
      "ceph",
      "lustre",
      "glusterfs",
      "beegfs",
      "gpfs",
      "webdav",
      "davfs",
      "davfs2",
      "vboxsf");

  private LocalDisk() {}

  /** Refuses a directory that is none, or is not on a disk of this machine. */
  public static void require(Path directory, String method) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException("the store of " + method + " is not a directory: " + directory);
    }
    String type = Files.getFileStore(directory).type();
    if (isOfNetwork(type)) {
      throw new IOException("the store of " + method + " is on a network file system (" + type
          + "), where several machines would damage it: " + directory);
    }
  }

  static boolean isOfNetwork(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("fuse.") ? lower.substring("fuse.".length()) : lower;
    return OF_NETWORKS.contains(bare) || bare.equals("sshfs") || bare.startsWith("s3fs");
  }
}
