using System.Globalization;
using LocalHost.Settings;
using LocalHost.Setup;

namespace LocalHost.Children;

/// <summary>The mail server smtp4dev, which delivers nothing and shows every mail on its page.</summary>
public static class MailServer
{
    public static Child Child(string program, Ports ports, DataFolder data, ILogger log)
    {
        var folder = data.Folder("mailbox");
        string[] arguments =
        [
            program,
            string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{ports.Mailbox}"),
            string.Create(CultureInfo.InvariantCulture, $"--smtpport={ports.Smtp}"),
            "--imapport=", "--pop3port=",
            "--bindaddress=127.0.0.1", "--nousersettings", "--messagestokeep=100000",
            $"--baseappdatapath={folder}",
            $"--db={Path.Combine(folder, "mails.db")}",
        ];
        var command = new ChildCommand("dotnet", arguments)
        {
            Folder = folder,
            OutputFile = Path.Combine(data.Folder("logs"), "mailbox.log"),
            LastSignal = "TERM",
            Environment = new Dictionary<string, string?>
            {
                ["DOTNET_gcServer"] = "0",
                ["DOTNET_TieredPGO"] = "0",
                ["ASPNETCORE_URLS"] = null,
            },
        };
        return new Child("smtp4dev", () => command, async cancel =>
        {
            await Listening.OnAsync(ports.Smtp, cancel);
            await Listening.OnAsync(ports.Mailbox, cancel);
        }, log)
        {
            Ask = Signals.AskDotnet,
        };
    }
}
