namespace Ovop.Functions.Tests;

/// <summary>What somebody got to see.</summary>
internal sealed record Answered(int Status, string Location, string Body);
