// SPDX-License-Identifier: Apache-2.0
package org.sitrep.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.sitrep.export.RecordLine;
import org.sitrep.export.RecordReader;

/** Records and clocks for the tests of the store. */
public final class Samples {
    public static final Coding CODING = new Coding("1.0", "k1");

    private Samples() {}

    /** A clock that goes on by a second each time it is looked at. */
    public static InstantSource clock() {
        AtomicLong seconds = new AtomicLong(1_700_000_000L);
        return () -> Instant.ofEpochSecond(seconds.getAndIncrement());
    }

    /**
     * A coded report of four sentences: two killings told in two, a protest, an accusation.
     *
     * <p>Events e1 and e2 are one happening; place p1 is known, p2 is not; actor a1 is known, a3 is
     * not.
     */
    public static RecordLine report(String id) {
        return report(id, "Soldiers killed five villagers in Harun on Tuesday.", 0.9);
    }

    static RecordLine report(String id, String first, double score) {
        String second = "The five deaths shook the valley.";
        String third = "Teachers protested in Belmar.";
        String fourth = "The Red Wing accused the army.";
        String text = String.join(" ", first, second, third, fourth);
        int s2 = first.length() + 1;
        int s3 = s2 + second.length() + 1;
        int s4 = s3 + third.length() + 1;
        StringBuilder json = new StringBuilder();
        json.append("{'schema':'sitrep.document/1','id':'").append(id).append("',");
        json.append("'input':{'path':'").append(id).append("','sha256':'00").append("'},");
        json.append("'title':'Deaths in Harun','outlet':'The Herald','credits':[],");
        json.append("'language':'en','dates':{'report':'2024-03-07','report_precision':'day',");
        json.append("'report_basis':'given','conflict':false,'evidence':[]},");
        json.append("'text':'").append(text).append("','text_sha256':'");
        json.append(Chain.sha256(text)).append("','blocks':[{'kind':'paragraph','start':0,'end':");
        json.append(text.length()).append("}],'sentences':[");
        json.append(span(0, first.length())).append(',').append(span(s2, s3 - 1)).append(',');
        json.append(span(s3, s4 - 1)).append(',').append(span(s4, text.length()));
        json.append("],'times':[{'id':'t1',").append(words(text, "Tuesday"));
        json.append(",'type':'DATE','value':'2024-03-05','from':'2024-03-05',");
        json.append("'until':'2024-03-05','precision':'day','rule':'weekday'}],");
        json.append("'places':[{'id':'p1',").append(words(text, "Harun"));
        json.append(",'use':'literal','name':'Harun','geonames':101,'lat':10.5,'lon':20.25,");
        json.append("'country':'SDN','admin1':'North','feature':'PPL','precision':'place',");
        json.append("'radius_km':5,'rule':'one'},{'id':'p2',").append(words(text, "Belmar"));
        json.append(",'use':'literal','precision':'unresolved','rule':'none'}],");
        json.append("'actors':[{'id':'a1',").append(words(text, "Soldiers"));
        json.append(",'kind':'body','name':'Soldiers','country':'SDN','sectors':['MIL'],");
        json.append("'rule':'role'},{'id':'a2',").append(words(text, "villagers"));
        json.append(
                ",'kind':'people','country':'SDN','sectors':['CVL'],'rule':'role'},{'id':'a3',");
        json.append(words(text, "The Red Wing"))
                .append(",'kind':'body','sectors':[],'rule':'np'}],");
        json.append("'events':[{'id':'e1','happening':'h1','type':'ASSAULT','modes':['firearms'],");
        json.append("'contexts':[],'status':'actual','historical':false,'trigger':{");
        json.append(words(text, "killed")).append("},'sentence':0,'actor':['a1'],");
        json.append("'recipient':['a2'],'mediator':[],'time':{'ref':'t1','from':'2024-03-05',");
        json.append("'until':'2024-03-05','precision':'day'},'place':{'ref':'p1'},'dead':{");
        json.append("'low':5,'high':5,").append(words(text, "five")).append("},'score':");
        json.append(score).append(",'rule':'kill'},");
        json.append("{'id':'e2','happening':'h1','type':'ASSAULT','modes':[],'contexts':[],");
        json.append("'status':'actual','historical':false,'trigger':{");
        json.append(words(text, "deaths")).append("},'sentence':1,'actor':[],'recipient':[],");
        json.append("'mediator':[],'score':0.7,'rule':'deaths'},");
        json.append("{'id':'e3','happening':'h2','type':'PROTEST','modes':[],'contexts':[],");
        json.append("'status':'actual','historical':false,'trigger':{");
        json.append(words(text, "protested")).append("},'sentence':2,'actor':[],'recipient':[],");
        json.append("'mediator':[],'place':{'ref':'p2'},'score':0.3,'rule':'protest'},");
        json.append("{'id':'e4','happening':'h3','type':'ACCUSE','modes':[],'contexts':[],");
        json.append("'status':'actual','historical':false,'trigger':{");
        json.append(words(text, "accused")).append("},'sentence':3,'actor':['a3'],");
        json.append("'recipient':[],'mediator':[],'score':0.8,'rule':'accuse'}],");
        json.append("'claims':[{'id':'c1','events':['e4'],'source':{");
        json.append(words(text, "The Red Wing")).append(",'ref':'a3'},'cue':{");
        json.append(words(text, "accused")).append("},'content':{").append(words(text, "the army"));
        json.append(
                "},'form':'indirect','stance':'accuses','certainty':'certain','rule':'verb'}]}");
        try {
            return RecordReader.read(json.toString().replace('\'', '"'));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String span(int start, int end) {
        return "{'start':" + start + ",'end':" + end + "}";
    }

    private static String words(String text, String words) {
        int start = text.indexOf(words);
        return "'start':"
                + start
                + ",'end':"
                + (start + words.length())
                + ",'text':'"
                + words
                + "'";
    }
}
