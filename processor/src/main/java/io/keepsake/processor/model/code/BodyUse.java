package io.keepsake.processor.model.code;

import java.util.List;

/**
 * What a method's body does beside computing an answer from its arguments.
 *
 * @param state what it reads of its instance; looked at where instances share answers
 * @param known whether this compiler shows the body, and somebody looked for findings
 * @param findings what makes its answers doubtful
 */
public record BodyUse(StateUse state, boolean known, List<BodyFinding> findings) {

  /** Copies the list. */
  public BodyUse {
    findings = List.copyOf(findings);
  }
}
