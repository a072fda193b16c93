namespace Ovop.Functions.Award;

/// <summary>What the reconciliation made good in a case: its orchestration, events that it had missed, files, letters.</summary>
internal enum Repair { Instance, Events, Files, Letters }
