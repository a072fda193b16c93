namespace Ovop.Functions.Hosting.Blocks;

/// <summary>What a status means to its reader; the colour follows, and is never all that says it.</summary>
public enum Tone { Neutral, Good, Waiting, Bad, Quiet }
