namespace Ovop.Functions.Hosting.Input;

/// <summary>Primary: the one next step. Secondary: another way. Warning: what cannot be taken back.</summary>
public enum ButtonKind { Primary, Secondary, Warning }
