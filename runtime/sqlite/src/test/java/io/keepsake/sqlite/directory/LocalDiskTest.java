package io.keepsake.sqlite.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that several machines share is known by the type of its file system. */
class LocalDiskTest {
  @ParameterizedTest
  @ValueSource(strings = {"nfs4", "cifs", "fuse.sshfs", "NFS"})
  void networkFileSystems_areRefused(String type) {
    assertThat(LocalDisk.isOfNetwork(type)).isTrue();
    assertThat(LocalDisk.isOfNetwork("ext4")).isFalse();
  }
}
