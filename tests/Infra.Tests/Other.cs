namespace Ovop.Infra.Tests;

/// <summary>Another deployment, chosen otherwise in all that can be chosen: no Front Door, zones, a mail relay of one's own.</summary>
public sealed class Other : Production
{
    protected override string Name => "dev";

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["FRONT_DOOR"] = "false",
        ["ZONE_REDUNDANT"] = "true",
        ["SMTP_HOST"] = "surat.example.go.id",
        ["SMTP_USER"] = "ovop",
    };
}
